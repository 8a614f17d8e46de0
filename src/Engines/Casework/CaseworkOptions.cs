namespace Huimin.Casework;

/// <param name="DistrictCode">The district, six digits.</param>
public sealed record CaseworkOptions(string DistrictCode);
