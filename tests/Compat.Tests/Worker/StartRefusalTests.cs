using System.Reflection;
using Naober.Compat.Worker;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class StartRefusalTests
{
    [Fact]
    public void The_functions_of_an_assembly_are_found_in_its_metadata_wherever_they_are_declared()
    {
        var found = FunctionTypes.In(typeof(StartRefusalTests).Assembly);

        Assert.Contains(typeof(OneOfEach), found);
        Assert.Contains(typeof(FunctionsThatCannotBe), found);
        Assert.Contains(typeof(WriteFunctionsTests).GetNestedType("Declared", BindingFlags.NonPublic), found);
        Assert.DoesNotContain(typeof(StartRefusalTests), found);
        Assert.Equal(found.Distinct(), found);
    }

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
}
