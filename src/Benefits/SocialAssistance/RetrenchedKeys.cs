using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>What is handed down for workers who left early in the sixties (精简退职老职工生活补助).</summary>
public static class RetrenchedKeys
{
    private const string Basis = "地方文件（手册 §4.1）";

    public static readonly ParameterKey Standard = Monthly("retrenched.monthly", "精简退职老职工月补助标准", Basis, 10_000);
    public static readonly ParameterKey Stack = Choice("retrenched.stackRule", "精简退职补助与低保", Basis, ("HIGHER", "择高享受"), ("BOTH", "可以叠加"));
}
