namespace Huimin.Values;

/// <summary>
/// Number of the second-generation disability certificate (残疾人证号): the holder's identity number, one digit of category (残疾类别), one of
/// degree (残疾等级), and after a reissue a mark such as B1 that takes no part in any check.
/// </summary>
public readonly record struct DisabilityCertificate
{
    private DisabilityCertificate(IdNumber holder, DisabilityCategory category, DisabilityDegree degree, int reissue) =>
        (Holder, Category, Degree, Reissue) = (holder, category, degree, reissue);

    public IdNumber Holder { get; }

    public DisabilityCategory Category { get; }

    public DisabilityDegree Degree { get; }

    /// <summary>How often the certificate was reissued (补办次数): 1 for B1, 0 without a mark.</summary>
    public int Reissue { get; }

    /// <summary>The whole number. Personal data.</summary>
    public string Value => Holder.IsEmpty ? "" : Holder.Value + Tail;

    public string Masked => Holder.IsEmpty ? "" : Holder.Masked + Tail;

    private string Tail => $"{(int)Category}{(int)Degree}{(Reissue > 0 ? $"B{Reissue}" : "")}";

    /// <summary>Reads the number; with <paramref name="holder"/> given, a certificate of somebody else is refused.</summary>
    public static Result<DisabilityCertificate> Read(ReadOnlySpan<char> text, IdNumber? holder = null)
    {
        Span<char> plain = stackalloc char[24];
        var length = Typed.Plain(text, plain, "'-");
        if (length <= 24 && Typed.IsScientific(plain[..length])) return ValueRefusals.Scientific;
        if (length is < 20 or > 24) return ValueRefusals.CertificateLength.Fill(length);
        var id = IdNumber.Read(plain[..18]);
        if (!id.Ok) return id.Refusal;
        if (plain[18] is < '1' or > '7') return ValueRefusals.CertificateCategory;
        if (plain[19] is < '1' or > '4') return ValueRefusals.CertificateDegree;
        var suffix = plain[20..length];
        if (!suffix.IsEmpty && (suffix[0] != 'B' || suffix.Length == 1 || suffix[1] == '0' || Typed.FirstNonDigit(suffix[1..]) > 0))
        {
            return ValueRefusals.CertificateSuffix;
        }

        if (holder is { } person && person != id.Value) return ValueRefusals.CertificateHolder;
        var reissue = suffix.IsEmpty ? 0 : Typed.Number(suffix[1..]);
        return new DisabilityCertificate(id.Value, (DisabilityCategory)(plain[18] - '0'), (DisabilityDegree)(plain[19] - '0'), reissue);
    }

    public static DisabilityCertificate Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out DisabilityCertificate certificate) => Read(text).Try(out certificate);

    public override string ToString() => Masked;
}
