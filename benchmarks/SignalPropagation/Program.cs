using NetGen.SignalPropagation;

return StudyCommand.Create().Parse(args).Invoke();
