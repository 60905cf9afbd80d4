using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Naober.Functions;

if (args.Contains(VerifyLogCommand.Argument))
{
    return await VerifyLogCommand.RunAsync(() => App(args).Services, Console.Out);
}

await App(args).RunAsync();
return 0;

static IHost App(string[] args)
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.AddNaober();
    return builder.Build();
}
