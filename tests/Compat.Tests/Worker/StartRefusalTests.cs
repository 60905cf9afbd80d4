using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Naober.Compat.Worker;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class StartRefusalTests
{
    [Theory]
    [InlineData("SignalReceived")]
    [InlineData("signalreceived")] // upper and lower case are one to the router
    [InlineData("/SignalReceived/")]
    [InlineData("{village}")]
    [InlineData("{village:alpha}")]
    [InlineData("{village:length(3,20)}")]
    [InlineData("{village?}")]
    [InlineData("{*path}")]
    [InlineData("{**path}")]
    [InlineData("{a}/{b?}")]
    [InlineData("{a=x}/{b=y}")]
    [InlineData("SignalReceived/{id?}")]
    [InlineData("SignalReceived/{*rest}")]
    [InlineData("Signal{rest}")]
    [InlineData("{first}Received")]
    public void A_public_route_that_reaches_a_trigger_is_refused_and_both_are_named(string route)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Load("", new Http("Page", route), new Queue("SignalReceived")));

        Assert.Contains("Page", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("SignalReceived", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{home:maxlength(0)?}")]
    [InlineData("{id:guid}")]
    [InlineData("{id:int}")]
    [InlineData("dorp/{village}")]
    [InlineData("winkel/{**path}")]
    [InlineData("SignalReceivedToday")]
    [InlineData("SignalReceived/{id}")]
    [InlineData("{a}/{b}")]
    public void A_public_route_that_cannot_reach_a_trigger_is_fine(string route)
    {
        var catalog = Load("", new Http("Page", route), new Queue("SignalReceived"));

        Assert.Equal(["Page", "SignalReceived"], catalog.Functions.Select(static function => function.Name));
    }

    [Fact]
    public void A_timer_is_out_of_reach_too()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Load("", new Http("Page", "{anything}"), new Timer("Sweep")));

        Assert.Contains("Sweep", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api", "{village}", false)]
    [InlineData("api", "{*path}", false)]
    [InlineData("SignalReceived", "{village?}", true)] // the prefix itself is the trigger's path
    public void The_route_prefix_counts(string prefix, string route, bool refused)
    {
        var failure = Record.Exception(() => Load(prefix, new Http("Page", route), new Queue("SignalReceived")));

        Assert.Equal(refused, failure is StartRefusedException);
    }

    [Theory]
    [InlineData("Same", "Same")]
    [InlineData("Same", "sAME")]
    public void Two_functions_of_one_name_are_refused(string first, string second)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Load("", new Http(first, "page"), new Queue(second)));

        Assert.Contains($"{first} ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{second} ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("Administratie/signalen")]
    [InlineData("/runtime/x")]
    [InlineData("RuntimeInfo")]
    public void Routes_the_host_keeps_for_itself_are_refused(string route)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Load("", new Http("Page", route)));

        Assert.Contains("Page", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_named_admin_something_has_such_a_route_by_its_name() =>
        Assert.Throws<StartRefusedException>(() => Load("", new Http("AdminPage", null)));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("%Route%")]
    [InlineData("{unclosed")]
    [InlineData("{id:nosuchconstraint}")]
    public void A_route_that_only_seems_one_is_refused(string route) =>
        Assert.Throws<StartRefusedException>(() => Load("", new Http("Page", route)));

    [Theory]
    [InlineData("dorp/{a}", "DORP/{b}", true)]
    [InlineData("dorp/{a:int}", "dorp/{b:guid}", false)]
    [InlineData("dorp/{a}", "winkel/{a}", false)]
    public void Two_functions_for_one_route_and_method_are_refused(string first, string second, bool refused)
    {
        var failure = Record.Exception(() => Load("", new Http("First", first), new Http("Second", second)));

        Assert.Equal(refused, failure is StartRefusedException);
    }

    [Fact]
    public void Two_functions_for_one_route_with_different_methods_are_fine()
    {
        var catalog = Load("", new Http("Show", "form", "get"), new Http("Send", "form", "post"));

        Assert.Equal(2, catalog.Functions.Count);
    }

    [Theory]
    [InlineData("1Page")]
    [InlineData("Naar.Huis")]
    [InlineData("../Huis")]
    [InlineData("")]
    public void A_name_the_host_refuses_is_refused(string name) =>
        Assert.Throws<StartRefusedException>(() => Load("", new Http(name, "page")));

    [Theory]
    [InlineData(nameof(FunctionsThatCannotBe.NoTrigger), "needs one parameter")]
    [InlineData(nameof(FunctionsThatCannotBe.TwoTriggers), "needs one parameter")]
    [InlineData(nameof(FunctionsThatCannotBe.AsyncVoid), "async void")]
    [InlineData(nameof(FunctionsThatCannotBe.Text), "returns String")]
    [InlineData(nameof(FunctionsThatCannotBe.TaskOfText), "returns Task`1")]
    [InlineData(nameof(FunctionsThatCannotBe.ValueTaskAnswer), "returns ValueTask")]
    [InlineData("Hidden", "is not public")]
    public void A_method_that_cannot_run_as_a_function_is_refused_by_name(string method, string why)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => FunctionDiscovery.Find([typeof(FunctionsThatCannotBe)]));

        Assert.Contains(refusal.Message.Split('\n'), line => line.Contains($".{method})", StringComparison.Ordinal) && line.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(UnknownParameter), "clock")]
    [InlineData(typeof(UnparsedBody), "body")]
    [InlineData(typeof(RouteValueOfAnotherKind), "when")]
    [InlineData(typeof(WrongTimer), "timer")]
    [InlineData(typeof(MessageOfAzure), "message")]
    public async Task A_parameter_that_cannot_be_filled_is_refused_by_name(Type functions, string parameter)
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningHandler.StartAsync(functions));

        Assert.Contains($"'{parameter}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_that_host_json_opens_without_a_function_are_refused()
    {
        const string HostJson = """{"customHandler":{"http":{"routes":[{"route":"{*path}"}]}},"extensions":{"http":{"routePrefix":""}}}""";

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningHandler.StartAsync([typeof(OneOfEach)], static _ => { }, HostJson));

        Assert.Contains("customHandler.http.routes", refusal.Message, StringComparison.Ordinal);
    }

    private static FunctionCatalog Load(string prefix, params Declared[] declared)
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        return FunctionCatalog.Load(
            [.. declared.Select(static function => function.Method)], new HostJson(prefix), services.GetRequiredService<ParameterPolicyFactory>());
    }

    private abstract record Declared(string Name)
    {
        private static readonly MethodInfo AnyMethod = typeof(OneOfEach).GetMethod(nameof(OneOfEach.Page))!;

        public FunctionMethod Method => new(Name, AnyMethod, Trigger);

        protected abstract Trigger Trigger { get; }
    }

    private sealed record Http(string Name, string? Route, params string[] Methods) : Declared(Name)
    {
        protected override Trigger Trigger => new Trigger.Http("request", default, Methods, Route);
    }

    private sealed record Queue(string Name) : Declared(Name)
    {
        protected override Trigger Trigger => new Trigger.Queue("message", "q", null, false);
    }

    private sealed record Timer(string Name) : Declared(Name)
    {
        protected override Trigger Trigger => new Trigger.Timer("timer", "0 0 * * * *", true, false);
    }
}
