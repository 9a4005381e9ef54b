using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>All that the compiler knows of one activation function. One class a function, listed in the catalogue.</summary>
internal abstract class ActivationDefinition
{
    /// <summary>The function.</summary>
    public abstract Activation Kind { get; }

    /// <summary>Whether its derivative is computed from its output, so that training need not keep its input.</summary>
    public abstract bool DifferentiatesFromOutput { get; }

    /// <summary>Whether its derivative is a few arithmetic operations on its output, so that a product's tile may take it of all its sums.</summary>
    public virtual bool DifferentiatesByArithmetic => DifferentiatesFromOutput;

    /// <summary>φ(z) in double precision, for predictions.</summary>
    public abstract double Value(double z, ActivationSpec constants);

    /// <summary>φ'(z) in double precision, for predictions.</summary>
    public abstract double Derivative(double z, ActivationSpec constants);

    /// <summary>φ(z) and φ'(z), for functions of which one is on the way to the other together.</summary>
    public virtual (double Value, double Slope) At(double z, ActivationSpec constants) => (Value(z, constants), Derivative(z, constants));

    /// <summary>Where φ or φ' is not smooth; integrals are split there.</summary>
    public virtual IReadOnlyList<double> Kinks => [];

    /// <summary>The values that φ stays between; all numbers unless it says otherwise.</summary>
    public virtual ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.Unbounded;

    /// <summary>Whether φ(s·z) = s·φ(z) for every s above 0.</summary>
    public virtual bool IsHomogeneous => false;

    /// <summary>Whether φ(φ(z)) = φ(z).</summary>
    public virtual bool IsIdempotent => false;

    /// <summary>
    /// The z between which φ' is at least a tenth of its largest value, for a function that saturates at both ends; null for
    /// others.
    /// </summary>
    public virtual (double Low, double High)? Unsaturated => null;

    /// <summary>Whether φ is constant below zero, so that a unit can be inactive.</summary>
    public virtual bool IsInactiveBelowZero => false;

    /// <summary>The call that computes a vector of φ, from the text of a vector and that of the vectors' type.</summary>
    public virtual string CpuValue(string vector, ActivationSpec constants, string type = "V") => Call($"{Kind}<{type}>", vector, constants, type);

    /// <summary>
    /// The same, written out by the JIT in place of a call if there is such a form: for methods that compute φ of one or two vectors, where a
    /// call's way through memory would show. More of them would exceed what the JIT inlines into one method.
    /// </summary>
    public virtual string CpuInlineValue(string vector, ActivationSpec constants, string type = "V") => CpuValue(vector, constants, type);

    /// <summary>The call that computes a vector of φ' from the text of a vector of outputs or inputs.</summary>
    public virtual string CpuDerivative(string vector, ActivationSpec constants, string type = "V") => Call($"{Kind}Derivative<{type}>", vector, constants, type);

    /// <summary>The constants that its vector functions take behind the vector.</summary>
    protected virtual IReadOnlyList<double> CpuConstants(ActivationSpec constants) => [];

    private string Call(string function, string vector, ActivationSpec constants, string type) =>
        $"Activations.{function}({string.Join(", ", new[] { vector }.Concat(CpuConstants(constants).Select(constant => Broadcast(constant, type))))})";

    private static string Broadcast(double constant, string type) =>
        $"{type}.Broadcast({((float)constant).ToString("R", CultureInfo.InvariantCulture)}f)";
}
