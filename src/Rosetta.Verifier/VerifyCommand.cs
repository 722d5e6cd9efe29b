using System.Collections.Immutable;
using Rosetta.Contracts;
using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;
using Rosetta.Verifier.Cli;

namespace Rosetta.Verifier;

/// <summary>Does what the command line says: everything that can be wrong before the first request is found first.</summary>
internal static class VerifyCommand
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var (options, errors) = line.Read();
        if (!errors.IsEmpty)
        {
            return UsageErrors.Print(here, errors);
        }

        var inputs = VerificationInputs.Read(options);
        if (!inputs.Errors.IsEmpty)
        {
            return UsageErrors.Print(here, inputs.Errors);
        }

        try
        {
            return await VerifyAsync(options, inputs, here);
        }
        catch (DllNotFoundException e)
        {
            return UsageErrors.Print(here, [OptionErrors.NoCore(e.Message)]);
        }
    }

    private static async Task<int> VerifyAsync(VerifierOptions options, VerificationInputs inputs, Surroundings here)
    {
        var verification = new ProviderVerification(options.Provider!)
        {
            States = inputs.States ?? (options.StateUrl is { } url ? StateSource.At(url) : null),
            Headers = options.Headers,
            RequestTimeout = options.Timeout,
            ErrorHttpStatus = options.ErrorHttpStatus,
        };
        if (await ProviderProbe.ProblemAsync(verification.Provider, verification.RequestTimeout, CancellationToken.None) is { } problem)
        {
            await here.Error.WriteLineAsync($"rosetta-verify: nothing was verified; {ContractErrors.Unreachable(verification.Provider, problem)}");
            return ExitCodes.Unreachable;
        }

        var console = new ConsoleReport(here);
        if (verification.States is null)
        {
            console.Note(OptionErrors.NobodyIsTold);
        }

        var report = options.Broker is null
            ? await verification.VerifyAsync(inputs.Interactions, console.Tell)
            : await verification.VerifyAsync(BrokerOf(options, here), console.Tell);
        console.Conclude(report);
        var unwritten = WriteReports(options.Reports, report);
        foreach (var error in unwritten)
        {
            await here.Error.WriteLineAsync($"rosetta-verify: {error}");
        }

        return report.IsGood && !unwritten.IsEmpty ? ExitCodes.Usage : ExitCodes.Of(report);
    }

    private static BrokerSource BrokerOf(VerifierOptions options, Surroundings here) => new(options.Broker!, options.NameAtBroker)
    {
        Token = here.Variable(OptionTable.TokenVariable),
        User = here.Variable(OptionTable.UserVariable),
        Password = here.Variable(OptionTable.PasswordVariable),
        ConsumerBranch = options.ConsumerBranch,
        ProviderBranch = options.ProviderBranch,
        PublishAs = options.PublishAs,
        Build = options.BuildUrl,
    };

    private static ImmutableArray<string> WriteReports(ImmutableArray<ReportTarget> targets, VerificationReport report)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var (format, file) in targets)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                File.WriteAllText(file, format.Write(report));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                errors.Add(OptionErrors.NotWritten(file, e.Message));
            }
        }

        return errors.ToImmutable();
    }
}
