using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class LexiconTests
{
    private static readonly Lexicon Shipped = Lexicon.Learn(ShippedWords.Instance.Pieces, ["En tilforordnet kører på et fleet. OS2kitos"]);

    [Theory]
    [InlineData("valgtilforordnede", "valg tilforordned")]
    [InlineData("kørselsgodtgørelse", "korsel godtgor")]
    [InlineData("selvbetjeningsløsning", "selvbetjening losning")]
    [InlineData("informationsskærme", "information skarm")]
    [InlineData("sagsbehandlersystemerne", "sagsbehandl system")]
    [InlineData("borgercomputerens", "borg comput")]
    [InlineData("xyzskærmen", "skarm")]
    public void Splits_compounds_into_stems(string word, string pieces)
    {
        var found = Shipped.Split(Folding.Fold(word));
        foreach (var piece in pieces.Split(' '))
            Assert.Contains(found, stem => stem.StartsWith(piece[..Math.Min(5, piece.Length)], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("valg")]
    [InlineData("skole")]
    [InlineData("kitos")]
    [InlineData("xqzwvkt")]
    public void Leaves_simple_words_whole(string word) => Assert.Empty(Shipped.Split(word));

    [Fact]
    public void Learns_from_the_catalogue()
    {
        Assert.Empty(Lexicon.Learn([], []).Split("fleettilforordnet"));
        Assert.Equal(2, Lexicon.Learn([], ["Et fleet, en tilforordnet"]).Split("fleettilforordnet").Count);
    }

    [Fact]
    public void Is_the_same_when_it_was_kept()
    {
        var again = Lexicon.Parse(Shipped.Kept());
        Assert.Equal(0, again.NewTo(Shipped));
        Assert.Equal(Shipped.Count, again.Count);
    }

    [Theory]
    [InlineData("kørsler", "koersler", "korsler")]
    [InlineData("ældre", "aeldre", "aldre")]
    [InlineData("Århus", "Aarhus", "arhus")]
    public void Gives_all_spellings_one_stem(string first, string second, string third)
    {
        Assert.Equal(WordAnalysis.Stems(first), WordAnalysis.Stems(second));
        Assert.Equal(WordAnalysis.Stems(first), WordAnalysis.Stems(third));
    }
}
