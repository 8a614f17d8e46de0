namespace Huimin.Casework;

/// <param name="DistrictCode">The district, six digits.</param>
/// <param name="PublicAddress">Where people reach the installation from outside (公开网址), without a slash at the end; stands in the code on letters.</param>
public sealed record CaseworkOptions(string DistrictCode, string? PublicAddress = null);
