using Huimin.Values;

namespace Huimin.Files;

/// <summary>Every "no" about a file: what it is, and what to do next.</summary>
public static class FileRefusals
{
    public static readonly Refusal NotFound = new("FILE-001", "找不到这个文件或没有读取权限，请核对文件名后重试。");
    public static readonly Refusal Empty = new("FILE-002", "文件是空的，请检查是否选错了文件。");
    public static readonly Refusal Program = new("FILE-003", "这个文件其实是程序，不是表格或文档；请不要打开它，并告知发送人。");
    public static readonly Refusal Image = new("FILE-004", "这是一张图片，里面没有文字；请向发文单位索取电子文本，或用文字识别软件转成文字后粘贴。");
    public static readonly Refusal Pdf = new("FILE-005", "这是 PDF 文件；请打开它，全选复制文字后粘贴，或索取 Word、Excel 原件。");
    public static readonly Refusal OldWord = new("FILE-006", "这是旧版 Word 或 WPS 文档（doc、wps）；请打开后另存为 docx 再上传。");
    public static readonly Refusal WebPage = new("FILE-007", "这其实是网页格式的表格（常见于网站导出的“xls”）；请用 Excel 或 WPS 打开后另存为 xlsx 再上传。");
    public static readonly Refusal Binary = new("FILE-008", "认不出这种文件；表格请用 xlsx、xls 或 CSV，文档请用 docx 或 txt。");
    public static readonly Refusal Utf16WithoutMark = new("FILE-009", "文件像是没有标记的 UTF-16 编码；请用记事本打开，另存时编码选“UTF-8”再上传。");
    public static readonly Refusal EncodingDamaged = new("FILE-010", "第 {0} 行附近有无法识别的字节：文件既不是完整的 UTF-8，也不是 GB18030；请从原系统重新导出。");
    public static readonly Refusal TextCutShort = new("FILE-011", "文件不完整，最后一个字只有一半，可能传输中断；请重新复制或导出后再试。");
    public static readonly Refusal NoHeading = new("FILE-012", "前 {0} 行里找不到表头（至少两个文字列名的一行）；请确认列名在表格最上方。");
    public static readonly Refusal TooManyColumns = new("FILE-014", "表格有 {0} 列，最多 {1} 列；请删去无关的列后再上传。");
    public static readonly Refusal TooManyRows = new("FILE-015", "表格超过 {0} 行；请分成几个文件上传。");
    public static readonly Refusal QuoteOpen = new("FILE-016", "从第 {0} 行开始的双引号没有配对，后面的内容无法分列；请在原系统重新导出，或改存为 xlsx。");
    public static readonly Refusal Password = new("FILE-017", "文件有打开密码；请去掉密码另存后再上传。");
    public static readonly Refusal Damaged = new("FILE-018", "文件已损坏或不完整，打不开；请重新复制或另存后再试。");
    public static readonly Refusal ZipBomb = new("FILE-019", "文件展开后大得不合理，为安全起见不予读取；请另存为 CSV 后再上传。");
    public static readonly Refusal NotATable = new("FILE-020", "这不是表格；请上传 xlsx、xls 或 CSV 文件。");
    public static readonly Refusal LostDigits = new("FILE-021", "长号码以“数字”格式存放，15 位以后的数字已被表格软件改成 0；请把该列设为“文本”格式，重新录入号码。");
    public static readonly Refusal FormulaWithoutValue = new("FILE-022", "单元格是公式，但文件里没有计算结果；请用 Excel 或 WPS 打开并保存一次，或“粘贴为数值”。");
    public static readonly Refusal Merged = new("FILE-023", "数据区有合并单元格，无法判断各行的值；请取消合并并逐行填写。");
    public static readonly Refusal ErrorValue = new("FILE-024", "单元格是错误值（如 #N/A、#REF!）；请更正公式后再上传。");
    public static readonly Refusal CellTooLong = new("FILE-025", "单元格内容超过 {0} 个字；请核对是否粘贴错位。");
    public static readonly Refusal ExtraCells = new("FILE-026", "本行有 {0} 列，多于表头的 {1} 列；可能内容里有没加引号的分隔符，请更正。");
    public static readonly Refusal TimedOut = new("FILE-027", "文件过于复杂，{0} 秒内没有读完；请删去无关的工作表、图片和格式，或另存为 CSV 后再试。");
    public static readonly Refusal TooHeavy = new("FILE-028", "文件过大或已损坏，读取时超出了允许的内存；请另存为 CSV，或分成几个文件后再试。");
    public static readonly Refusal OtherOffice = new("FILE-029", "这种表格格式（xlsb、ods、et 等）暂不支持；请另存为 xlsx 后再上传。");
    public static readonly Refusal SheetMissing = new("FILE-030", "文件里没有要找的工作表，或工作表都是空的；请核对文件和工作表名。");
    public static readonly Refusal NotADocument = new("FILE-031", "这不是文档；请上传 docx 或 txt 文件，或直接粘贴文字。");
    public static readonly Refusal PhotoDocument = new("FILE-032", "文档里只有图片，没有文字；请索取可编辑的原件，或用文字识别软件转成文字后粘贴。");
    public static readonly Refusal TextTooLong = new("FILE-033", "文档超过 {0} 个字；请只上传需要的部分。");
    public static readonly Refusal OtherDocument = new("FILE-034", "这种文档格式（rtf、ofd、odt 等）暂不支持；请另存为 docx 或 txt 后再上传。");
    public static readonly Refusal Archive = new("FILE-035", "这是压缩包；请先解压，再上传里面的文件。");
    public static readonly Refusal DiskFull = new("FILE-041", "磁盘空间不足，文件没有写成，原有文件未改动；请清理空间后重试。");
    public static readonly Refusal NotWritable = new("FILE-042", "没有写入该位置的权限，文件没有写成；请换一个文件夹或联系系统管理员。");
}
