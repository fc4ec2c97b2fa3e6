namespace MainWp.Tests.Fakes;

/// <summary>Stands for the exception with which an engine ends a pipeline at a write.</summary>
internal sealed class WriteRefusedException : Exception;
