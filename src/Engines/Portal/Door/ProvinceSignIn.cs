using System.Text.Json;
using Huimin.Values;

namespace Huimin.Portal;

/// <summary>How people sign in with the account of the province (省级统一身份认证), where the installation has <c>province-sign-in.json</c>; else there is no such button.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="ClientId">The name of this product there.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="Authorize">Where people sign in.</param>
/// <param name="Token">Where the code is exchanged.</param>
/// <param name="Person">Where it says who it was.</param>
/// <param name="NumberField">The field of the answer with the number of document.</param>
/// <param name="NameField">The field with the name.</param>
public sealed record ProvinceSignIn(string Title, string ClientId, string ClientSecret, Uri Authorize, Uri Token, Uri Person, string NumberField = "idNumber", string NameField = "name")
{
    public const string Scheme = "huimin-province", CallbackPath = "/portal/province/callback";
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file; null without one. A wrong file stops the start.</summary>
    public static Result<ProvinceSignIn?> Read(string path)
    {
        if (!File.Exists(path)) return Result.Of<ProvinceSignIn?>(null);
        try
        {
            var read = JsonSerializer.Deserialize<ProvinceSignIn>(File.ReadAllBytes(path), json);
            var good = read is { Title.Length: > 0, ClientId.Length: > 0, ClientSecret.Length: > 0, NumberField.Length: > 0, NameField.Length: > 0 }
                && new[] { read.Authorize, read.Token, read.Person }.All(a => a is { IsAbsoluteUri: true, Scheme: "https" });
            return good ? Result.Of(read) : CitizenRefusals.ProvinceWrong;
        }
        catch (JsonException)
        {
            return CitizenRefusals.ProvinceWrong;
        }
    }

    public override string ToString() => Title;
}
