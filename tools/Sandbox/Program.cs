using Microsoft.AspNetCore.Connections;
using Naober.Sandbox;

SandboxOptions options;
try
{
    options = SandboxOptions.Parse(args);
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

try
{
    await using var sandbox = await SandboxApp.StartAsync(options);
    Console.WriteLine($"Sandbox: {sandbox.Address}");
    await sandbox.WaitForShutdownAsync();
    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"Port {options.Port} on 127.0.0.1 is taken. Stop what listens there, or choose another with --port.");
    return 1;
}
catch (InvalidDataException unreadable)
{
    Console.Error.WriteLine(unreadable.Message);
    return 2;
}
