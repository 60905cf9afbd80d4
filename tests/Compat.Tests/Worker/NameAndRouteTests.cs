using Naober.Compat.Worker;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class NameAndRouteTests
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
        var refusal = Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp("Page", route), new DeclaredQueue("SignalReceived")));

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
        var catalog = Declared.Load("", new DeclaredHttp("Page", route), new DeclaredQueue("SignalReceived"));

        Assert.Equal(["Page", "SignalReceived"], catalog.Functions.Select(static function => function.Name));
    }

    [Fact]
    public void A_timer_is_out_of_reach_too()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp("Page", "{anything}"), new DeclaredTimer("Sweep")));

        Assert.Contains("Sweep", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api", "{village}", false)]
    [InlineData("api", "{*path}", false)]
    [InlineData("SignalReceived", "{village?}", true)] // the prefix itself is the trigger's path
    public void The_route_prefix_counts(string prefix, string route, bool refused)
    {
        var failure = Record.Exception(() => Declared.Load(prefix, new DeclaredHttp("Page", route), new DeclaredQueue("SignalReceived")));

        Assert.Equal(refused, failure is StartRefusedException);
    }

    [Theory]
    [InlineData("Same", "Same")]
    [InlineData("Same", "sAME")]
    public void Two_functions_of_one_name_are_refused(string first, string second)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp(first, "page"), new DeclaredQueue(second)));

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
        var refusal = Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp("Page", route)));

        Assert.Contains("Page", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_named_admin_something_has_such_a_route_by_its_name() =>
        Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp("AdminPage", null)));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("%Route%")]
    [InlineData("{unclosed")]
    [InlineData("{id:nosuchconstraint}")]
    public void A_route_that_only_seems_one_is_refused(string route) =>
        Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp("Page", route)));

    [Theory]
    [InlineData("dorp/{a}", "DORP/{b}", true)]
    [InlineData("dorp/{a:int}", "dorp/{b:guid}", false)]
    [InlineData("dorp/{a}", "winkel/{a}", false)]
    public void Two_functions_for_one_route_and_method_are_refused(string first, string second, bool refused)
    {
        var failure = Record.Exception(() => Declared.Load("", new DeclaredHttp("First", first), new DeclaredHttp("Second", second)));

        Assert.Equal(refused, failure is StartRefusedException);
    }

    [Fact]
    public void Two_functions_for_one_route_with_different_methods_are_fine()
    {
        var catalog = Declared.Load("", new DeclaredHttp("Show", "form", "get"), new DeclaredHttp("Send", "form", "post"));

        Assert.Equal(2, catalog.Functions.Count);
    }

    [Theory]
    [InlineData("1Page")]
    [InlineData("Naar.Huis")]
    [InlineData("../Huis")]
    [InlineData("")]
    public void A_name_the_host_refuses_is_refused(string name) =>
        Assert.Throws<StartRefusedException>(() => Declared.Load("", new DeclaredHttp(name, "page")));
}
