using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>Whoever measures the app from inside, as Application Insights and OpenTelemetry do, learns of no number and no text.</summary>
public sealed class TracingTests
{
    // Of this test alone: what is listened to is the whole process, where other tests run as well.
    private const string Number = "697531842";
    private const string Text = "zwalpendoorn";

    [Fact]
    public async Task What_a_tracer_or_a_meter_sees_of_the_calls_to_Twilio_names_nobody()
    {
        await using var twilio = await VendorStub.StartAsync();
        twilio.Answer = VendorStub.Says(200, """{"messages":[],"page":0,"page_size":500,"next_page_uri":null,"uri":"/"}""");
        var seen = new ConcurrentQueue<string>();
        using var tracer = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(tracer);
        using var meter = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meter.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        meter.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        meter.Start();
        using var events = new Events(seen);
        var texts = App.With(("Twilio:BaseAddress", twilio.Address.AbsoluteUri)).Real.GetRequiredService<ITextMessages>();

        await texts.WasSentAsync(World.Number($"0{Number}"), Text, DateTimeOffset.UtcNow, CancellationToken.None);
        await texts.SendAsync(World.Number($"0{Number}"), Text, CancellationToken.None);

        Assert.Contains(twilio.Requests, r => r.PathAndQuery.Contains(Number, StringComparison.Ordinal)); // so there was something to see
        Assert.Contains(seen, s => s.Contains("http.request.method", StringComparison.Ordinal) && s.Contains($"{twilio.Address.Port}", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, s => s.Contains(Number, StringComparison.Ordinal) || s.Contains(Text, StringComparison.Ordinal));
    }

    // What the runtime's own HTTP client says of itself.
    private sealed class Events(ConcurrentQueue<string> seen) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            seen?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
