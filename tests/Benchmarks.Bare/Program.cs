using System.Globalization;
using Naober.Benchmarks.Bare;

var url = $"http://127.0.0.1:{args[1]}";
await (args[0] == "empty" ? EmptyApp.RunAsync(url) : BareIntake.RunAsync(
    url, connection: args[2], queue: args[3], bytes: int.Parse(args[4], CultureInfo.InvariantCulture)));
