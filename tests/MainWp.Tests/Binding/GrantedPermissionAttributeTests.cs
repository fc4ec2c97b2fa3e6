using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Binding;

public class GrantedPermissionAttributeTests
{
    [Theory]
    [InlineData("read", ApiKeyPermission.Read)]
    [InlineData("Write", ApiKeyPermission.Write)]
    [InlineData("Read, Write", ApiKeyPermission.Read | ApiKeyPermission.Write)]
    [InlineData("write,read,write", ApiKeyPermission.Read | ApiKeyPermission.Write)]
    public void Reads_what_a_key_can_be_given(string text, ApiKeyPermission permission) => Assert.Equal(permission, GrantedPermissionAttribute.Parse(text));

    [Theory]
    [InlineData("delete")]
    [InlineData("read,delete")]
    [InlineData("Unknown")]
    [InlineData("3")]
    [InlineData("")]
    public void Reads_nothing_else(string text) => Assert.Null(GrantedPermissionAttribute.Parse(text));
}
