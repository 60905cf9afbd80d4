using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Naober.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddNaober();
var app = builder.Build();
if (args.Contains(VerifyLogCommand.Argument))
{
    return await VerifyLogCommand.RunAsync(app.Services, Console.Out);
}

await app.RunAsync();
return 0;
