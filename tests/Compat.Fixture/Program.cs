using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Compat.Fixture;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<SecurityHeaders>();
builder.Services
    .AddOptions<FixtureOptions>()
    .BindConfiguration(FixtureOptions.Section)
    .Validate(static options => options.Greeting.Length > 0, "Fixture:Greeting is missing.")
    .Validate(static options => options.Village.Length > 0, "Fixture:Village is missing.")
    .ValidateOnStart();
builder.Services.AddHostedService<StopOnDemand>();
builder.Build().Run();
