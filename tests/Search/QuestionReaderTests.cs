using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class QuestionReaderTests
{
    private static readonly SynonymBook Synonyms = new(
        [new(["infoskærm", "digital signage"], ["skilt"]), new(["kilometerpenge", "mileage"], [])], ["system", "vi"]);

    private static readonly QuestionReader Reader = new(new WordAnalysis(Lexicon.Learn(["valg", "sted"], [])), Synonyms);

    [Fact]
    public void Reads_phrases_exclusions_and_conditions()
    {
        var question = Reader.Read("valg \"åbne data\" -skole licens:MPL leverandør:\"Digital Identity\" repo:kitos -\"to ord\"");

        Assert.Equal(["valg"], question.Words.Select(word => word.Text));
        Assert.Equal(["åbne data"], question.Phrases.Select(phrase => phrase.Text));
        Assert.Equal(["skole", "to ord"], question.Excluded.Select(word => word.Text));
        Assert.Equal([(FacetName.Licence, "MPL"), (FacetName.Supplier, "Digital Identity"), (null, "kitos")], question.Conditions.Select(c => (c.Facet, c.Value)));
    }

    [Theory]
    [InlineData("supplier:x", FacetName.Supplier)]
    [InlineData("LICENSE:x", FacetName.Licence)]
    [InlineData("language:x", FacetName.Language)]
    [InlineData("leverandoer:x", FacetName.Supplier)]
    public void Knows_fields_in_both_languages(string text, string facet) => Assert.Equal(facet, Assert.Single(Reader.Read(text).Conditions).Facet);

    [Theory]
    [InlineData("http://example.test", 3)]
    [InlineData("licens:", 1)]
    [InlineData("- valg", 1)]
    [InlineData("e-mail", 2)]
    [InlineData("\"", 0)]
    [InlineData("\"valg", 1)]
    [InlineData("OR OR", 1)]
    [InlineData("\u202evalg\u0000", 1)]
    [InlineData("***", 0)]
    public void Takes_what_makes_no_sense_as_words(string text, int words) => Assert.Equal(words, Reader.Read(text).Words.Count);

    [Fact]
    public void Looks_for_synonyms_of_single_words_and_of_several()
    {
        Assert.Contains(Reader.Read("infoskærme").Words[0].Alternatives, a => a is { Kind: AlternativeKind.Synonym, Text: "digital signage" });
        Assert.All(Reader.Read("digital signage").Words, word => Assert.Contains(word.Alternatives, a => a is { Kind: AlternativeKind.Synonym, Text: "infoskærm" }));
        Assert.Contains(Reader.Read("infoskærm").Words[0].Alternatives, a => a is { Kind: AlternativeKind.LeadsTo, Text: "skilt" });
        Assert.DoesNotContain(Reader.Read("skilt").Words[0].Alternatives, a => a.Kind is AlternativeKind.Synonym or AlternativeKind.LeadsTo);
        Assert.DoesNotContain(Reader.Read("digital valg").Words[0].Alternatives, a => a.Kind == AlternativeKind.Synonym);
    }

    [Fact]
    public void Looks_for_pieces_and_for_neighbours_as_one_word()
    {
        Assert.Contains(Reader.Read("valgsteder").Words[0].Alternatives, a => a.Kind == AlternativeKind.Pieces && a.Stems.Count == 2);
        Assert.Contains(Reader.Read("borger pc").Words[0].Alternatives, a => a is { Kind: AlternativeKind.Joined, Text: "borgerpc" });
    }

    [Fact]
    public void Needs_no_fillers_stop_words_and_versions_but_where_there_is_nothing_else()
    {
        Assert.Equal(["valghalla"], Reader.Read("vi og system valghalla 3").Words.Where(word => word.IsNeeded).Select(word => word.Text));
        Assert.All(Reader.Read("og system").Words, word => Assert.True(word.IsNeeded));
    }

    [Fact]
    public void Is_a_name_only_without_signs()
    {
        Assert.Equal("kitos", Reader.Read("OS2 kitos").Whole);
        Assert.Equal("", Reader.Read("kitos -x").Whole);
    }
}
