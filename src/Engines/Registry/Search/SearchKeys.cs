using System.Text;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>How names, addresses and numbers are brought to the form in which they are searched (检索键).</summary>
public static class SearchKeys
{
    internal const string IdNumberPurpose = "id_number";
    internal const string PhonePurpose = "phone";

    /// <summary>Greater than every text that begins with the prefix.</summary>
    internal const string End = "\U0010FFFF";

    /// <summary>Simplified characters without dots and spaces, letters in lower case.</summary>
    public static string OfName(string name)
    {
        var plain = true;
        foreach (var c in name) plain &= !IsSign(c) && !char.IsAsciiLetterUpper(c);
        return plain ? TraditionalScript.Simplify(name) : Squeeze(name);
    }

    /// <summary>Simplified characters, digits and letters only; full-width digits made plain.</summary>
    public static string OfAddress(string address) => Squeeze(address);

    public static byte[] OfIdNumber(FieldVault vault, string number) => vault.Index(IdNumberPurpose, Plain(number));

    public static byte[] OfPhone(FieldVault vault, string phone) => vault.Index(PhonePurpose, Plain(phone));

    /// <summary>Capital letters and digits, nothing else: what a number is, however it is typed.</summary>
    internal static string Plain(string number)
    {
        var text = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            var plain = Narrow(c);
            if (char.IsAsciiLetterOrDigit(plain)) text.Append(char.ToUpperInvariant(plain));
        }

        return text.ToString();
    }

    private static string Squeeze(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Narrow(c);
            if (!IsSign(plain)) key.Append(char.ToLowerInvariant(TraditionalScript.Simplify(plain)));
        }

        return key.ToString();
    }

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    private static bool IsSign(char c) => c is '·' || (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c));
}
