namespace MainWp.Json;

/// <summary>0 to ask, 1 not to ask for single updates, 2 not to ask at all.</summary>
internal sealed class UpdateConfirmationConverter() : NumberedOptionConverter<UpdateConfirmation>(0, UpdateConfirmation.Always, UpdateConfirmation.SeveralOnly, UpdateConfirmation.Never);
