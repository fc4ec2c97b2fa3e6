using System.ComponentModel;
using System.Globalization;

namespace MainWp;

/// <summary>Makes a version of the text on the other side of a comparison in PowerShell, and text of a version for ConvertTo-Json.</summary>
internal sealed class SoftwareVersionTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? new SoftwareVersion(text, isTyped: true) : throw GetConvertFromException(value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is SoftwareVersion version && destinationType == typeof(string) ? version.ToString() : throw GetConvertToException(value, destinationType);
}
