using Naober.LocalHost.Handler;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>The fixtures were made with the Functions host's own rule and library.</summary>
public sealed class EnvelopeTests
{
    private static readonly DateTimeOffset TenOClock = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly object Sys = ASys("ProcessInbound");

    [Fact]
    public void A_queue_message_is_encoded_twice_and_its_properties_are_metadata_too()
    {
        const string Message = """{"v":1,"sid":"SM1"}""";

        var envelope = new Envelope()
            .With("message", Message)
            .WithMetadata("DequeueCount", 1L)
            .WithMetadata("ExpirationTime", TenOClock.AddDays(7))
            .WithMetadata("Id", "800ae4b3-bdd2-4c08-badd-f08e5a34b865")
            .WithMetadata("InsertionTime", TenOClock)
            .WithMetadata("NextVisibleTime", TenOClock.AddMinutes(10))
            .WithMetadata("PopReceipt", "AgAAAAMAAAAAAAAAAgtnj8x+1QE=")
            .WithMetadata("sys", Sys)
            .WithPropertiesOf(Message);

        Assert.Equal(
            """
            {"Data":{"message":"\"{\\\"v\\\":1,\\\"sid\\\":\\\"SM1\\\"}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-28T10:00:00+00:00","Id":"\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"","InsertionTime":"2026-11-21T10:00:00+00:00","NextVisibleTime":"2026-11-21T10:10:00+00:00","PopReceipt":"\"AgAAAAMAAAAAAAAAAgtnj8x+1QE=\"","sys":{"MethodName":"ProcessInbound","UtcNow":"2026-11-21T10:00:00Z","RandGuid":"8d1f3f0e-2f6f-4f5b-9a53-0d2a6a1c7b11"},"v":"\"1\"","sid":"\"SM1\""}}
            """,
            $"{envelope}");
    }

    [Fact]
    public void Plain_text_keeps_its_accents() =>
        Assert.Equal(
            """{"Data":{"message":"\"hello \\\"wereld\\\" é\""},"Metadata":{}}""",
            $"{new Envelope().With("message", "hello \"wereld\" é").WithPropertiesOf("hello \"wereld\" é")}");

    [Fact]
    public void A_timer_is_an_object()
    {
        var envelope = new Envelope()
            .With("timer", new
            {
                Schedule = new { AdjustForDST = true },
                ScheduleStatus = new
                {
                    Last = TenOClock.AddMinutes(-5).UtcDateTime,
                    Next = TenOClock.UtcDateTime,
                    LastUpdated = TenOClock.AddMinutes(-5).UtcDateTime,
                },
                IsPastDue = false,
            })
            .WithMetadata("sys", ASys("Sweep"));

        Assert.Equal(
            """
            {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-21T09:55:00Z","Next":"2026-11-21T10:00:00Z","LastUpdated":"2026-11-21T09:55:00Z"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"Sweep","UtcNow":"2026-11-21T10:00:00Z","RandGuid":"8d1f3f0e-2f6f-4f5b-9a53-0d2a6a1c7b11"}}}
            """,
            $"{envelope}");
    }

    [Theory]
    [InlineData("""{"id":"mine"}""", """{"Id":"\"mine\""}""")] // a clash: the message wins, under the queue's spelling
    [InlineData("""{"a":[1]}""", """{"Id":"\"queue\""}""")] // arrays are left out
    [InlineData("""{"a":null}""", """{"Id":"\"queue\""}""")] // so are nulls
    [InlineData("""{"a":{"b":1}}""", """{"Id":"\"queue\"","a":{"b":1}}""")] // objects stay objects
    [InlineData("""{"aTrigger":"x"}""", """{"Id":"\"queue\""}""")] // the host drops such names
    [InlineData("""{"a":""", """{"Id":"\"queue\""}""")] // not JSON after all
    [InlineData("""[{"a":1}]""", """{"Id":"\"queue\""}""")]
    public void Metadata_takes_the_top_level_properties_of_a_JSON_message(string message, string metadata) =>
        Assert.Equal(
            $$"""{"Data":{},"Metadata":{{metadata}}}""",
            $"{new Envelope().WithMetadata("Id", "queue").WithPropertiesOf(message)}");

    private static object ASys(string function) =>
        new { MethodName = function, UtcNow = TenOClock.UtcDateTime, RandGuid = new Guid("8d1f3f0e-2f6f-4f5b-9a53-0d2a6a1c7b11") };
}
