using Huimin.Values;

namespace Huimin.Data;

/// <summary>Every "no" that reading and writing records can say, whatever the business.</summary>
public static class DataRefusals
{
    public static readonly Refusal NotPermitted = new("DATA-001", "您的岗位没有办理此事的权限。如确需办理，请联系本单位安全管理员调整岗位。", "等保三级：最小权限");
    public static readonly Refusal OutsideScope = new("DATA-002", "该对象不在您的辖区内，或者不存在。请核对区划，或联系对象所在镇街办理。", "数据安全管理要求");
    public static readonly Refusal Stale = new("DATA-003", "这条记录刚刚被其他人修改过，本次没有保存。请刷新页面，核对最新内容后再提交。");
    public static readonly Refusal Duplicate = new("DATA-004", "同样的记录已经存在，本次没有保存。请先查询已有记录。");
    public static readonly Refusal KeyReused = new("DATA-005", "这次提交的编号已用于另一项内容，本次没有保存。请返回表单重新填写后再提交。");
    public static readonly Refusal DiskFull = new("DATA-006", "服务器磁盘空间不足，系统已转为只读，本次没有保存，已有数据完好。请联系系统管理员清理磁盘后再提交。");
    public static readonly Refusal DatabaseInUse = new("DATA-007", "这个数据目录正由另一个惠民进程使用。请先停止那个进程，或用 --data 换一个目录。");
    public static readonly Refusal NetworkDisk = new("DATA-008", "数据目录在网络磁盘上，断电时可能丢失数据，因此拒绝启动。请换到本机磁盘，或改用 PostgreSQL。");
    public static readonly Refusal EngineTooOld = new("DATA-009", "SQLite 程序库版本过低（需要 3.50.2 以上），拒绝启动。请使用随产品发布的程序库。");
    public static readonly Refusal SchemaNewer = new("DATA-010", "数据库是由更新版本的惠民建立的，本版本不能打开。请升级程序。");
    public static readonly Refusal KeysMissing = new("DATA-011", "数据库已存在，但找不到它的密钥文件，无法读取加密字段。请从密钥备份恢复 keys 目录后再启动。");
    public static readonly Refusal Busy = new("DATA-012", "系统正忙于另一项写入，本次没有保存。请稍候再提交一次。");
    public static readonly Refusal FlushFailed = new("DATA-013", "服务器磁盘写入失败，系统已停止写入，本次没有保存。请联系系统管理员检查磁盘，确认正常后重新启动惠民。");
    public static readonly Refusal RoleTooStrong = new("DATA-014", "PostgreSQL 应用账户权限过大（超级用户、可绕过行级安全，或拥有数据表），拒绝启动。请按 docs/operations.md 另建应用账户。", "等保三级：最小权限");
    public static readonly Refusal NoBackupAccount = new("DATA-015", "没有设置 PostgreSQL 备份账户，未做备份。请设置备份连接后重试，或请数据库管理员用 pg_dump --format=custom --file={0} 备份，做法见 docs/operations.md。");
    public static readonly Refusal BackupFailed = new("DATA-016", "备份没有完成：{0}。原有数据完好；请检查目标目录的空间和权限后重试。");
    public static readonly Refusal BackupExists = new("DATA-017", "目标文件已存在，未覆盖。请换一个文件名后重试。");
    public static readonly Refusal SealingStopped = new("DATA-018", "审计封存已中断超过四小时，暂停一切资金办理，查询不受影响。请联系系统管理员检查磁盘和封存头文件。");
    public static readonly Refusal ProveAgain = new("DATA-019", "此事要求再验证一次身份，上次验证已超过 10 分钟，本次没有保存。请在“我的账户”点“再次验证身份”，然后回到本页再提交一次。", "等保三级：重要操作二次鉴别");
    public static readonly Refusal FlushOff = new("DATA-020", "PostgreSQL 的 {0} 已关闭，断电会丢失答复过的办理，因此拒绝启动。请数据库管理员在 postgresql.conf 和应用账户的设置中改为 on，重新加载后再启动惠民，做法见 docs/operations.md。");
}
