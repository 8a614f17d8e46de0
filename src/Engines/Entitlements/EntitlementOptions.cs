namespace Huimin.Entitlements;

/// <summary>What the host tells this room.</summary>
/// <param name="DistrictCode">The district (区划代码), six digits.</param>
/// <param name="SnapshotFolder">Where snapshots lie; may be deleted at any time.</param>
public sealed record EntitlementOptions(string DistrictCode, string SnapshotFolder);
