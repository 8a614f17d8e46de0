using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Huimin.Files;

/// <summary>The archive unpacks to more than it may.</summary>
internal sealed class ZipBombException : Exception;

/// <summary>
/// A zip archive whose entries, declared sizes and ratio are checked before anything is unpacked, and whose real sizes are counted while
/// unpacking, because what an archive declares about itself may be a lie.
/// </summary>
internal sealed class GuardedZip : IDisposable
{
    private const int Entries = 5_000;
    private const long Unpacked = 1L << 30;
    private const long Ratio = 100;
    private const long SmallEnough = 1 << 20;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    public GuardedZip(string path)
    {
        archive = ZipFile.OpenRead(path);
        if (archive.Entries.Count > Entries) throw new ZipBombException();
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            // Pictures are never unpacked here, and a white bitmap may well shrink a thousandfold.
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!name.Contains("/media/", StringComparison.OrdinalIgnoreCase))
            {
                total += entry.Length;
                if (total > Unpacked || (entry.Length > SmallEnough && entry.Length > entry.CompressedLength * Ratio)) throw new ZipBombException();
            }

            entries.TryAdd(name, entry);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    public bool HasFolder(string prefix) => entries.Keys.Any(x => x.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public Stream Open(string name) =>
        entries.TryGetValue(name, out var entry) ? new Counted(this, entry) : throw new InvalidDataException("A part of the file is missing.");

    /// <summary>A reader that knows no document types and fetches nothing.</summary>
    public XmlReader Read(string name) => XmlReader.Create(Open(name), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>A small part as a whole; an empty element when the file has no such part.</summary>
    public XElement Load(string name)
    {
        if (!Has(name)) return new XElement("none");
        using var reader = Read(name);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => archive.Dispose();

    private sealed class Counted(GuardedZip zip, ZipArchiveEntry entry) : Stream
    {
        private readonly Stream inner = entry.Open();
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            read += count;
            zip.unpacked += count;

            // A part may be read twice (merged cells first, then rows).
            if (zip.unpacked > Unpacked * 2 || (read > SmallEnough && read > entry.CompressedLength * Ratio)) throw new ZipBombException();
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
