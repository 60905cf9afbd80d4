using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Functions.Flows;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>A fault in the rules of triage loses no message.</summary>
public sealed class UnreadableTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_text_that_the_rules_fail_on_goes_to_a_person_as_urgent_and_keeps_no_number()
    {
        var lists = WordListReader.Read([("namen.txt", "[voornamen]\nTruus")], out _)!;
        var intake = ActivatorUtilities.CreateInstance<Intake>(_world.App.Real, new Reader(gazetteer: null!, lists), _world.Signals);
        var id = SignalId.FromSms("SM1");

        var taken = await intake.TakeAsync(
            new Arrival(id, Channel.Sms, "Bel 0612345678, mijn bsn is 123456782", World.Number("+31612345678"), _world.Clock.Now), CancellationToken.None);

        Assert.Equal((Intent.Signal, Urgency.Urgent), (taken.Message.Labels.Intent, taken.Message.Labels.Urgency));
        Assert.Contains("112", taken.Answer, StringComparison.Ordinal);
        Assert.Equal("Bel [code], mijn bsn is [code]", _world.Seal.Open(id, taken.Message.Content).Text);
    }
}
