using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>What the calls of equal layers have in common: everything but where their operands lie.</summary>
/// <param name="Kernel">What is computed.</param>
/// <param name="Storages">The arena of each operand, a letter each, a capital one for what passes.</param>
/// <param name="IsTraced">Whether a step can be stopped behind the call.</param>
/// <param name="IsForProbe">Whether only such a step runs it.</param>
internal readonly record struct CallForm(Kernel Kernel, string Storages, bool IsTraced, bool IsForProbe)
{
    public static CallForm Of(KernelCall call, bool isTraced)
    {
        char[] storages = new char[call.Reads.Length + call.Writes.Length];
        for (int operand = 0; operand < storages.Length; operand++)
        {
            Operand place = operand < call.Reads.Length ? call.Reads[operand] : call.Writes[operand - call.Reads.Length];
            storages[operand] = (char)((place.Tensor.IsPassing ? 'A' : 'a') + (int)place.Tensor.Storage);
        }

        return new CallForm(call.Kernel, new string(storages), isTraced, call.IsForProbe);
    }
}

/// <summary>Numbers the different forms, so that sequences of calls are compared quickly.</summary>
internal sealed class CallFormTable
{
    private readonly Dictionary<CallForm, int> numbers = [];

    public int NumberOf(KernelCall call, bool isTraced)
    {
        CallForm form = CallForm.Of(call, isTraced);
        if (!numbers.TryGetValue(form, out int number))
        {
            number = numbers.Count;
            numbers[form] = number;
        }

        return number;
    }
}
