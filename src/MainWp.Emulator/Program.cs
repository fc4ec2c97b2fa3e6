Console.WriteLine("MainWp.Emulator");
