using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Naober.Compat.Fixture;

public sealed class HomeFunction(IOptions<FixtureOptions> options)
{
    [Function("Home")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request) =>
        Results.Text(options.Value.Greeting);
}
