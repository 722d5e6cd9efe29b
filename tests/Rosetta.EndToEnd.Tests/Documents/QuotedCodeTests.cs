namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>The code that documents show is code of the repository, which is built and tested, to the letter.</summary>
public sealed class QuotedCodeTests
{
    public static TheoryData<string> Documents => [.. DocumentFiles.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_SaysWhichFileItIsFrom(string document) =>
        QuotedBlock.In(DocumentFiles.Read(document)).Where(block => block is { HasToSayWhereFrom: true, File: null }).Should().BeEmpty(
            "code in {0} is cut from a file: the line above it is <!-- from FILE, snippet NAME -->, and the file has // begin-snippet: NAME … // end-snippet", document);

    [Theory]
    [MemberData(nameof(Documents))]
    public void WhatSaysWhereItIsFrom_IsTheSameThere(string document)
    {
        if (DocumentFiles.IsRewriting)
        {
            Rewrite(document);
            return;
        }

        foreach (var block in QuotedBlock.In(DocumentFiles.Read(document)).Where(block => block.File is not null))
        {
            block.Text.Should().Be(
                block.TextOfFile(),
                "{0} shows it in line {1}, from {2}; to write what the file has into it, run the tests with {3}=1",
                document,
                block.Line,
                block.File,
                DocumentFiles.RewriteVariable);
        }
    }

    [Theory]
    [InlineData("text\n\n```csharp\nvar typed = \"by hand\";\n```\n", 3)]
    [InlineData("<!-- from README.md -->\n\n```js\n1;\n```\n", 3)]
    [InlineData("```shell\n$ true\n```\n```C#\n1;\n```\n", 4)]
    public void CodeThatIsFromNowhere_IsNoticed(string markdown, int line) =>
        QuotedBlock.In(markdown).Should().ContainSingle(block => block.HasToSayWhereFrom && block.File == null).Which.Line.Should().Be(line);

    private static void Rewrite(string document)
    {
        var text = DocumentFiles.Read(document);
        foreach (var block in QuotedBlock.In(text).Where(block => block.File is not null).Reverse())
        {
            text = block.ReplacedIn(text);
        }

        File.WriteAllText(DocumentFiles.InRepository(document), text);
    }
}
