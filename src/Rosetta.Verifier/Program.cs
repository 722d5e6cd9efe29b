using Rosetta.Verifier;
using Rosetta.Verifier.Cli;

var here = Surroundings.OfThisProcess();
CoreChatter.Silence();
return await VerifyCommand.RunAsync(args, here);
