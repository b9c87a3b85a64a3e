using System.Text.RegularExpressions;
using OS2.Catalog.Licences;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Licences;

public sealed class LicenceMatcherTests
{
    private const string Mit = """
        MIT License

        Copyright (c) 2020 Ærøskøbing Software ApS

        Permission is hereby granted, free of charge, to any person obtaining a copy
        of this software and associated documentation files (the "Software"), to deal
        in the Software without restriction, including without limitation the rights
        to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
        copies of the Software, and to permit persons to whom the Software is
        furnished to do so, subject to the following conditions:

        The above copyright notice and this permission notice shall be included in all
        copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
        OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
        SOFTWARE.
        """;

    private const string Bsd = """
        Copyright (c) 2015, Some Holder
        All rights reserved.

        Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

        1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

        2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

        3. Neither the name of Some Holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

        THIS SOFTWARE IS PROVIDED BY SOME HOLDER AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL SOME HOLDER BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
        """;

    private static string Mpl => Shipped.Text("LICENSE");

    private static string Gpl => Shipped.Text("crawler/Demo/World/_licences/GPL-3.0.txt");

    private static string Apache => Shipped.Text("crawler/Demo/World/_licences/Apache-2.0.txt");

    /// <summary>The same words in other clothes.</summary>
    public static TheoryData<string, Func<string, string>> Layouts => new()
    {
        { "as it is", text => text },
        { "one line", text => Replaced(text, @"\s+", " ") },
        { "one line a paragraph", text => Replaced(text, @"(?<!\n)\n(?!\n)", " ") },
        { "Windows line ends", text => text.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "a C comment", text => "/*\n" + string.Join('\n', text.Split('\n').Select(line => " * " + line)) + "\n */" },
        { "a line comment", text => string.Join('\n', text.Split('\n').Select(line => "// " + line)) },
        { "a hash comment", text => string.Join('\n', text.Split('\n').Select(line => "# " + line)) },
        { "indented", text => string.Join('\n', text.Split('\n').Select(line => "        " + line)) },
        { "quoted Markdown", text => string.Join('\n', text.Split('\n').Select(line => "> " + line)) },
        { "upper case", text => text.ToUpperInvariant() },
        { "curly quotes", text => Replaced(text, "\"([^\"]*)\"", "“$1”") },
        { "HTML", text => "<html><body>" + string.Join('\n', text.Split("\n\n").Select(part => $"<p>{part.Replace("\"", "&quot;", StringComparison.Ordinal)}</p>")) + "</body></html>" },
        { "its title said twice", text => text.Replace("MIT License", "The MIT License (MIT)", StringComparison.Ordinal) },
        { "a rule above and below", text => new string('=', 70) + "\n" + text + "\n" + new string('-', 70) },
        { "eight holders", text => string.Join('\n', Enumerable.Range(1, 8).Select(i => $"Copyright (c) 201{i} Holder Number {i} A/S and others")) + "\n\n" + text },
        { "a Danish holder", text => "Ophavsret © 2019 Århus Kommune, Børn og Unge\nAlle rettigheder forbeholdes\n\n" + text },
        { "British spelling", text => text.Replace("sublicense", "sublicence", StringComparison.Ordinal).Replace("License", "Licence", StringComparison.Ordinal) },
    };

    [Theory, MemberData(nameof(Layouts))]
    public void Is_exact_whatever_the_layout(string layout, Func<string, string> dress)
    {
        Assert.NotEmpty(layout);
        Assert.Equal(("MIT", LicenceMatchKind.Exact), Told(dress(Mit)));
        Assert.Equal(("BSD-3-Clause", LicenceMatchKind.Exact), Told(dress(Bsd)));
        Assert.Equal(("MPL-2.0", LicenceMatchKind.Exact), Told(dress(Mpl)));
        Assert.Equal(("GPL-3.0", LicenceMatchKind.Exact), Told(dress(Gpl)));
        Assert.Equal(("Apache-2.0", LicenceMatchKind.Exact), Told(dress(Apache)));
    }

    [Theory]
    [InlineData("Permission is hereby granted", "Permission is hereby not granted")]
    [InlineData("without restriction", "with restriction")]
    [InlineData("free of charge, to any person", "free of charge for non-commercial use, to any person")]
    [InlineData("to any person", "to any person except employees of a municipality")]
    [InlineData("and/or sell\ncopies", "and/or not sell\ncopies")]
    [InlineData("and this permission notice shall", "and this permission notice may")]
    [InlineData("subject to the following conditions", "subject only to the following conditions")]
    [InlineData("AUTHORS OR COPYRIGHT HOLDERS BE LIABLE", "AUTHORS BUT NOT THE COPYRIGHT HOLDERS BE LIABLE")]
    [InlineData("IN NO EVENT SHALL", "IN ANY EVENT SHALL")]
    [InlineData("merge, publish, distribute, ", "")]
    [InlineData("and this permission notice shall", "and this permission notice and our logo shall")]
    [InlineData("The above copyright notice", "The Software must be used for Good, not Evil.\n\nThe above copyright notice")]
    public void Is_never_exact_with_an_operative_word_more_or_less(string words, string others)
    {
        var text = Mit.Replace(words, others, StringComparison.Ordinal);
        Assert.NotEqual(Mit, text);
        var reading = LicenceMatcher.Read(text);
        Assert.True(reading.Kind is LicenceMatchKind.Near or LicenceMatchKind.None, $"{reading.Kind}");
    }

    [Theory]
    [InlineData("\n\nThe Software may not be used commercially without a licence from the author.")]
    [InlineData("\n\n\"Commons Clause\" License Condition v1.0. The grant of rights under the License will not include the right to Sell the Software.")]
    [InlineData("\n\nKoden må kun bruges af kommuner.")]
    [InlineData("\n\nCopyright (c) 2020 X, not for commercial use")]
    public void Is_never_exact_with_a_restriction_beside_it(string restriction)
    {
        Assert.Equal(LicenceMatchKind.Near, LicenceMatcher.Read(Mit + restriction).Kind);
        Assert.Equal(LicenceMatchKind.Near, LicenceMatcher.Read(restriction + "\n\n" + Mpl).Kind);
    }

    [Fact]
    public void Is_not_fooled_by_the_right_words_in_another_order()
    {
        var random = new Random(7);
        var words = Mit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderBy(_ => random.Next());
        Assert.Equal(LicenceMatchKind.None, LicenceMatcher.Read(string.Join(' ', words)).Kind);
    }

    [Fact]
    public void Is_not_exact_when_clauses_have_changed_places()
    {
        var clauses = Bsd.Split("\n\n");
        (clauses[3], clauses[5]) = (clauses[5], clauses[3]);
        Assert.NotEqual(LicenceMatchKind.Exact, LicenceMatcher.Read(string.Join("\n\n", clauses)).Kind);
    }

    [Fact]
    public void Says_which_words_differ_and_where()
    {
        var match = Assert.Single(LicenceMatcher.Read(Mit.Replace("is hereby granted", "is hereby not granted", StringComparison.Ordinal)).Matches);
        Assert.Equal(new WordDifference(5, "", "not"), Assert.Single(match.Differences));
        Assert.True(match.ChangesOperativeWord);
        Assert.Equal(1, match.Distance);
    }

    [Theory]
    [InlineData("Dette projekt er udviklet af Eksempel ApS for OS2.\n\n")]
    [InlineData("Here is the licence of our little library, which we hope you will enjoy.\n\n")]
    public void Shows_harmless_text_beside_the_licence(string preamble)
    {
        var reading = LicenceMatcher.Read(preamble + Mit);
        Assert.Equal((LicenceMatchKind.ExactWithText, "MIT"), (reading.Kind, Assert.Single(reading.Ids)));
        Assert.Equal(preamble.Trim().TrimEnd('.'), Assert.Single(reading.AdditionalText).Text);
    }

    [Theory]
    [InlineData("Copyright © 2019 A House and Its Guests\n\nBoth the original source code and what was added here later by many people are released under the terms of what follows, the words of which stand below.\n\n# A licence of three clauses\n\n")]
    [InlineData("The licence that follows applies to all parts of this software except where the files themselves say otherwise below:\n\n====\n\n")]
    public void A_preamble_is_beside_the_licence_whatever_words_of_its_title_stand_above(string preamble)
    {
        var reading = LicenceMatcher.Read("MIT License\n\n" + preamble + Mit[Mit.IndexOf("Permission", StringComparison.Ordinal)..]);
        Assert.Equal("MIT", Assert.Single(reading.Ids));
        Assert.Equal(0, Assert.Single(reading.Matches).Distance);
        Assert.NotEmpty(reading.AdditionalText);
    }

    [Fact]
    public void What_tells_how_to_apply_the_terms_may_be_missing() =>
        Assert.Equal(("Apache-2.0", LicenceMatchKind.Exact), Told(Apache[..Apache.IndexOf("END OF TERMS", StringComparison.Ordinal)]));

    [Fact]
    public void The_third_point_of_a_list_is_no_notice()
    {
        Assert.False(NoticeLine.Is("(c) The rights granted in 2.1 are effective on the date on which the work is first distributed."));
        Assert.True(NoticeLine.Is("(c) The Regents of the University"));
        Assert.True(NoticeLine.Is("(c) 2019 ITK Development"));
    }

    [Fact]
    public void Finds_several_licences_in_one_file()
    {
        var reading = LicenceMatcher.Read($"{Mit}\n\n----\n\n{Bsd}\n\n----\n\n{Apache}");
        Assert.Equal(["MIT", "BSD-3-Clause", "Apache-2.0"], reading.Ids);
        Assert.Equal(LicenceMatchKind.Exact, reading.Kind);
    }

    [Fact]
    public void Says_when_the_text_cannot_tell_identifiers_apart()
    {
        var match = Assert.Single(LicenceMatcher.Read(Gpl).Matches);
        Assert.Equal("GPL-3.0", match.Id);
        Assert.Contains("GPL-3.0-only", match.Family);
        Assert.Contains("GPL-3.0-or-later", match.Family);
        Assert.Contains("MPL-2.0-no-copyleft-exception", Assert.Single(LicenceMatcher.Read(Mpl).Matches).Family);
    }

    [Fact]
    public void Tells_siblings_apart()
    {
        Assert.Equal(("BSD-2-Clause", LicenceMatchKind.Exact), Told(string.Join("\n\n", Bsd.Split("\n\n").Where(part => !part.StartsWith("3.", StringComparison.Ordinal)))));
        Assert.Equal("AGPL-3.0", LicenceFamily.PlainId("AGPL-3.0-only"));
        Assert.Equal("MIT", LicenceFamily.PlainId("MIT"));
    }

    [Fact]
    public void Knows_every_licence_by_its_own_name_in_any_case()
    {
        Assert.Equal("MPL-2.0", LicenceTexts.Shipped.Families["mpl-2.0"].Id);
        Assert.True(LicenceTexts.Shipped.Families["EUPL-1.2"].IsOsiApproved);
        Assert.False(LicenceTexts.Shipped.Families["CC-BY-NC-4.0"].IsOsiApproved);
        Assert.True(LicenceTexts.Shipped.Templates.Count > 500);
    }

    [Fact]
    public void Reads_bait_quickly()
    {
        var bait = string.Join(' ', Enumerable.Repeat("copyright (c) permission is hereby granted", 60_000));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        LicenceMatcher.Read(bait);
        LicenceMatcher.Read(new string('(', 2 << 20));
        LicenceMatcher.Read(string.Concat(Enumerable.Repeat("Copyright ", 100_000)));
        Assert.True(begun.Elapsed < TimeSpan.FromSeconds(20), $"{begun.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Mozilla Public License Version 2.0")]
    [InlineData("Denne mappe er tom.")]
    public void Finds_nothing_where_there_is_no_licence_text(string text) => Assert.Equal(LicenceMatchKind.None, LicenceMatcher.Read(text).Kind);

    private static string Replaced(string text, string pattern, string by) => Regex.Replace(text, pattern, by, RegexOptions.None, TimeSpan.FromSeconds(5));

    private static (string, LicenceMatchKind) Told(string text)
    {
        var reading = LicenceMatcher.Read(text);
        return (string.Join(" + ", reading.Ids), reading.Kind);
    }
}
