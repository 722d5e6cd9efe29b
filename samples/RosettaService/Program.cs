using RosettaService.Cli;

return await ServiceCommand.RunAsync(args);
