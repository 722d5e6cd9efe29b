using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;

namespace Rosetta.Packages.Tests;

/// <summary>A package as NuGet sees it: its files and what it says of itself.</summary>
internal sealed class Package(Stream file) : IDisposable
{
    private readonly ZipArchive _archive = new(file, ZipArchiveMode.Read);

    /// <summary>Paths in the package.</summary>
    public ImmutableArray<string> Files => [.. _archive.Entries.Select(entry => entry.FullName)];

    /// <summary>What the package says of itself.</summary>
    public XElement Metadata
    {
        get
        {
            using var nuspec = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
            return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        }
    }

    /// <summary>The packages it asks for, each as id and range of versions.</summary>
    public ImmutableArray<string> Dependencies =>
        [.. Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")];

    /// <summary>The target frameworks it has dependencies for.</summary>
    public ImmutableArray<string> Frameworks =>
        [.. Metadata.Descendants().Where(element => element.Name.LocalName == "group").Select(group => group.Attribute("targetFramework")!.Value).Distinct()];

    /// <summary>An element of the metadata as text.</summary>
    public string? this[string element] => Metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element)?.Value;

    public byte[] Read(string path)
    {
        using var content = _archive.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
