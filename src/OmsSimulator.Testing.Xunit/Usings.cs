global using OmsSimulator.Client;
