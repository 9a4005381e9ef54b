using NetGen.Kernels;
using NetGen.Tests.Training;

namespace NetGen.Tests.Network;

/// <summary>Tensors by name.</summary>
public class NetworkStateTests
{
    private readonly NetworkState state = new Classifier(1).State;

    [Fact]
    public void An_unknown_name_is_refused_with_the_names_that_there_are()
    {
        string message = Assert.Throws<ArgumentException>("name", () => state.GetParameter("dense1.wieght", new float[1])).Message;
        Assert.StartsWith("Classifier has no parameter 'dense1.wieght'. It has: ", message, StringComparison.Ordinal);
        Assert.All(Classifier.Description.Parameters, parameter => Assert.Contains(parameter.Name, message, StringComparison.Ordinal));
    }

    [Fact]
    public void No_name_is_no_unknown_one()
    {
        Assert.Throws<ArgumentNullException>("name", () => state.GetParameter(null!, new float[1]));
        Assert.Throws<ArgumentNullException>("name", () => state.SetParameter(null!, new float[1]));
    }
}
