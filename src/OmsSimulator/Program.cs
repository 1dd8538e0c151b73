using OmsSimulator.Cli;

return await CommandLine.Run(args);
