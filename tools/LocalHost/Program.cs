using Naober.LocalHost;

try
{
    await using var server = new Server(HostArguments.Parse(args));
    await server.RunAsync();
    return 0;
}
catch (SetupException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
