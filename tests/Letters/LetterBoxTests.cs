using OS2.Catalog.Letters;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Letters;

public class LetterBoxTests
{
    [Theory, Engines]
    public async Task A_letter_is_taken_by_one_process_and_gone_when_sent(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var box = new LetterBox(test.Database);
        await PostAsync(test);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => box.TakeAsync(CancellationToken.None)));
        var letter = Assert.Single(taken.SelectMany(letters => letters));
        Assert.Equal("somebody@kommune.example", letter.Address);

        await box.SentAsync(letter.LetterId, CancellationToken.None);
        test.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await box.TakeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_a_killed_process_took_is_taken_again()
    {
        await using var test = await TestDatabase.OpenAsync();
        var box = new LetterBox(test.Database);
        await PostAsync(test);
        Assert.Single(await box.TakeAsync(CancellationToken.None));
        Assert.Empty(await box.TakeAsync(CancellationToken.None));
        test.Time.Advance(LetterBox.Hold);
        Assert.Single(await box.TakeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_sent_is_tried_less_and_less_and_then_given_up()
    {
        await using var test = await TestDatabase.OpenAsync();
        var box = new LetterBox(test.Database);
        await PostAsync(test);
        var tries = 0;
        for (var minute = 0; minute < 1000; minute++)
        {
            foreach (var letter in await box.TakeAsync(CancellationToken.None))
            {
                tries++;
                await box.FailedAsync(letter, "nobody answers", CancellationToken.None);
            }

            test.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(LetterBox.MostTries, tries);
        Assert.Equal((1, "nobody answers"), await box.StuckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_line_break_in_a_subject_becomes_a_blank()
    {
        await using var test = await TestDatabase.OpenAsync();
        await test.Database.ChangeAsync(change => LetterBox.PostAsync(change, new Letter { ToAddress = "a@b.example", Subject = "one\r\nBcc: all@b.example", Text = "text" }), CancellationToken.None);
        Assert.Equal("one Bcc: all@b.example", Assert.Single(await new LetterBox(test.Database).TakeAsync(CancellationToken.None)).Subject);
    }

    private static Task PostAsync(TestDatabase test) => test.Database.ChangeAsync(
        change => LetterBox.PostAsync(change, new Letter { ToAddress = "somebody@kommune.example", Subject = "Hej", Text = "Goddag" }), CancellationToken.None);
}
