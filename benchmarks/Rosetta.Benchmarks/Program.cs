// The engine without HTTP: what reading a request, deciding, writing the answer and keeping the journal cost each.
//
//   dotnet run -c Release --project benchmarks/Rosetta.Benchmarks -- --filter '*'          all, a few minutes
//   dotnet run -c Release --project benchmarks/Rosetta.Benchmarks -- --filter '*Deciding*'
//   dotnet run -c Release --project benchmarks/Rosetta.Benchmarks -- --list flat
//
// Short jobs: good for seeing what costs nanoseconds and what microseconds, and for allocations, which are exact; too
// short for an argument about five per cent. For the whole server see benchmarks/race.sh.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithOptions(ConfigOptions.JoinSummary);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
