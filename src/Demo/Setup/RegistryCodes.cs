using System.Globalization;

namespace Huimin.Demo;

/// <summary>The register's codes of what the generator says.</summary>
internal static class RegistryCodes
{
    public static string Of(KinRelation relation) => ((int)relation).ToString("D2", CultureInfo.InvariantCulture);
}
