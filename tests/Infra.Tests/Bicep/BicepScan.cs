using System.Text;

namespace Naober.Infra.Tests.Bicep;

/// <summary>Walks through Bicep once: comments, strings (one line and many), interpolation, brackets.</summary>
/// <exception cref="FormatException">A bracket or a quote has no partner; the message names the line.</exception>
public sealed class BicepScan
{
    private const char Interpolation = '$';
    private const string Fence = "'''";

    private readonly string _source;
    private readonly StringBuilder _code = new();
    private readonly StringBuilder _withoutComments = new();
    private readonly Stack<(char Open, int At)> _open = new();
    private int _at;

    private BicepScan(string source) => _source = source;

    public string Code => _code.ToString();

    public string WithoutComments => _withoutComments.ToString();

    public static BicepScan Of(string source)
    {
        var scan = new BicepScan(source);
        scan.Run();
        return scan;
    }

    private void Run()
    {
        while (_at < _source.Length)
        {
            Step();
        }

        if (_open.TryPeek(out var left))
        {
            throw Fault(left.At, $"'{left.Open}' is never closed");
        }
    }

    private void Step()
    {
        if (Here("//"))
        {
            Blank(_source.IndexOf('\n', _at) is >= 0 and var end ? end : _source.Length);
        }
        else if (Here("/*"))
        {
            Blank(_source.IndexOf("*/", _at, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : throw Fault(_at, "the comment never ends"));
        }
        else if (Here(Fence))
        {
            var end = _source.IndexOf(Fence, _at + Fence.Length, StringComparison.Ordinal);
            Literal(end >= 0 ? end + Fence.Length : throw Fault(_at, "''' is never closed"));
        }
        else if (_source[_at] == '\'')
        {
            Keep(' ');
            ReadString();
        }
        else
        {
            Bracket(_source[_at]);
        }
    }

    private void Bracket(char c)
    {
        if (c is '{' or '[' or '(')
        {
            _open.Push((c, _at));
        }
        else if (c is '}' or ']' or ')')
        {
            var wanted = c switch { '}' => '{', ']' => '[', _ => '(' };
            if (!_open.TryPop(out var open) || (open.Open != wanted && !(open.Open == Interpolation && c == '}')))
            {
                throw Fault(_at, $"'{c}' closes nothing");
            }

            if (open.Open == Interpolation)
            {
                Keep(' ');
                ReadString();
                return;
            }
        }

        Keep(c);
    }

    // From inside a string to its end, or to the code that is interpolated in it.
    private void ReadString()
    {
        while (_at < _source.Length && _source[_at] is not '\n')
        {
            if (_source[_at] == '\\')
            {
                Literal(_at + 2);
            }
            else if (Here("${"))
            {
                _open.Push((Interpolation, _at));
                Literal(_at + 2);
                return;
            }
            else
            {
                var ends = _source[_at] == '\'';
                Literal(_at + 1);
                if (ends)
                {
                    return;
                }
            }
        }

        throw Fault(_at - 1, "a string does not end on its line");
    }

    private bool Here(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void Keep(char code)
    {
        _code.Append(code);
        _withoutComments.Append(_source[_at++]);
    }

    private void Literal(int end)
    {
        _code.Append(Spaces(end));
        _withoutComments.Append(_source, _at, end - _at);
        _at = end;
    }

    private void Blank(int end)
    {
        _code.Append(Spaces(end));
        _withoutComments.Append(Spaces(end));
        _at = end;
    }

    private string Spaces(int end) => string.Concat(_source[_at..end].Select(c => c == '\n' ? '\n' : ' '));

    private FormatException Fault(int at, string what) => new($"Line {_source[..at].Count(c => c == '\n') + 1}: {what}.");
}
