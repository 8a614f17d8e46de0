using Huimin.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Huimin.Access;

/// <summary>
/// What was typed into a search box (查询内容). It is about people, so no address may show it (L1): the form is posted, and the address of the answer
/// carries the words sealed for this session alone. Reload, back and paging work; after the session nobody can read them, its owner neither.
/// </summary>
public sealed class AskedWords(IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    /// <summary>The parameter of an address that carries sealed words.</summary>
    public const string Parameter = "asked";

    private const int LongestValue = 200;
    private const int MostFields = 12;
    private Dictionary<string, string>? words;

    /// <summary>What was asked under this name; null where nothing was.</summary>
    public string? this[string field] => Words.GetValueOrDefault(field);

    /// <summary>Somebody asked, but in a session that is over.</summary>
    public bool IsOver => Words.Count == 0 && Sealed.Length > 0;

    private string Sealed => accessor.HttpContext?.Request.Query[Parameter].ToString() ?? "";

    private Dictionary<string, string> Words => words ??= Open(Sealed);

    /// <summary>The address of the answer: the page, with the fields sealed.</summary>
    internal string AddressOf(string page, IFormCollection form)
    {
        var fields = form.Where(f => f.Key is not (AskForm.PageField or "form-token")).Take(MostFields)
            .Select(f => KeyValuePair.Create(f.Key, f.Value.ToString() is { Length: > LongestValue } l ? l[..LongestValue] : f.Value.ToString()));
        var text = QueryString.Create(fields!).Value!;
        return QueryHelpers.AddQueryString(page, Parameter, Protector().Protect(text));
    }

    private Dictionary<string, string> Open(string seal)
    {
        if (seal.Length == 0 || accessor.HttpContext?.CurrentSession() is null) return [];
        try
        {
            return QueryHelpers.ParseQuery(Protector().Unprotect(seal)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return []; // of another session, or cut
        }
    }

    private IDataProtector Protector() => protection.CreateProtector("asked", accessor.HttpContext!.CurrentSession()!.SessionId.ToString());
}
