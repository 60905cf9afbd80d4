using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Twilio.Security;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

/// <summary>With the vectors that Twilio publishes.</summary>
public sealed class RequestValidatorTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["To"] = "+18005551212",
        ["Digits"] = "1234",
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+14158675309",
        ["From"] = "+14158675309",
    };

    private readonly RequestValidator _validator = new("12345");

    [Theory]
    [InlineData(Url, Signature)]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    public void Twilios_own_signature_is_good(string url, string signature) => Assert.True(_validator.Validate(url, Fields, signature));

    [Theory]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", Signature)]
    [InlineData("https://mycompany.com:8443/myapp.php?foo=1&bar=2", Signature)]
    [InlineData(Url, "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    public void It_may_be_signed_with_the_port_and_called_without_it_or_the_other_way_round(string url, string signature) =>
        Assert.True(_validator.Validate(url, Fields, signature));

    [Theory]
    [InlineData("http://naober.example/sms", "http://naober.example:80/sms")]
    [InlineData("https://naober.example", "https://naober.example:443")]
    [InlineData("https://naober.example?code=a:b", "https://naober.example:443?code=a:b")]
    [InlineData("https://[::1]/sms", "https://[::1]:443/sms")]
    [InlineData("https://naober.example/sms%20a?x=%C3%AB", "https://naober.example:443/sms%20a?x=%C3%AB")]
    public void Only_the_port_differs_between_the_two_addresses(string without, string with)
    {
        Assert.True(_validator.Validate(without, Fields, Sign(with)));
        Assert.True(_validator.Validate(with, Fields, Sign(without)));
    }

    [Fact]
    public void The_fields_may_come_as_a_NameValueCollection()
    {
        var fields = new NameValueCollection();
        foreach (var (name, value) in Fields)
        {
            fields.Add(name, value);
        }

        Assert.True(_validator.Validate(Url, fields, Signature));
    }

    [Fact]
    public void Another_field_another_value_another_address_or_another_secret_is_refused()
    {
        Assert.False(_validator.Validate(Url, new Dictionary<string, string>(Fields) { ["Extra"] = "1" }, Signature));
        Assert.False(_validator.Validate(Url, new Dictionary<string, string>(Fields) { ["Digits"] = "1235" }, Signature));
        Assert.False(_validator.Validate(Url + "3", Fields, Signature));
        Assert.False(_validator.Validate(Url, Fields, Signature[..^1]));
        Assert.False(_validator.Validate(Url, Fields, Signature.ToUpperInvariant()));
        Assert.False(new RequestValidator("12346").Validate(Url, Fields, Signature));
    }

    [Fact]
    public void Names_are_sorted_by_their_bytes_and_values_are_signed_as_UTF8()
    {
        var fields = new Dictionary<string, string> { ["b"] = "€😀", ["B"] = "a+b&c", ["_"] = "" };

        Assert.True(_validator.Validate(Url, fields, Hmac(Url + "Ba+b&c_b€😀")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_missing_signature_is_an_error_of_the_caller_as_in_the_official_library(string? signature) =>
        Assert.ThrowsAny<ArgumentException>(() => _validator.Validate(Url, Fields, signature));

    [Fact]
    public void A_body_that_is_no_form_is_held_to_the_hash_in_the_address()
    {
        const string body = """{"property": "value", "boolean": true}""";
        var url = $"https://naober.example/events?a=b&bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";

        Assert.True(_validator.Validate(url, body, Hmac(url)));
        Assert.False(_validator.Validate(url, body + " ", Hmac(url)));
        Assert.False(_validator.Validate("https://naober.example/events", body, Hmac("https://naober.example/events")));
    }

    [Fact]
    public void The_hash_of_a_body_is_SHA_256()
    {
        Assert.True(RequestValidator.ValidateBody("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Assert.False(RequestValidator.ValidateBody("abd", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Assert.False(RequestValidator.ValidateBody("abc", ""));
        Assert.False(RequestValidator.ValidateBody("abc", null));
    }

    private static string Sign(string url) =>
        Hmac(url + "CallSidCA1234567890ABCDECaller+14158675309Digits1234From+14158675309To+18005551212");

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is how Twilio signs.")]
    private static string Hmac(string text) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes("12345"), Encoding.UTF8.GetBytes(text)));
}
