package org.lanthanet.source.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Tells a file's format from its content; its name does not matter. */
public final class Recognition {
    /** How much of a file is looked at; of a workbook, the names of its sheets and the first cells of each. */
    static final int HEAD = 1 << 16;

    private Recognition() {}

    /**
     * The format of a file.
     *
     * @throws InputException if it is none that is known here, saying what was found and what to do
     */
    public static Format recognise(SourceFile file) {
        try {
            byte[] head = file.head(HEAD);
            if (Signature.isZip(head)) {
                return WorkbookLook.recognise(file);
            }
            refuse(file, Signature.problem(head));
            String text = text(head).strip();
            refuse(file, Signature.problem(text));
            if (text.isEmpty()) {
                throw new InputException(file + ": is empty");
            }
            return JsonLook.isJson(text) ? JsonLook.recognise(file, text) : HeaderLook.recognise(file, text);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private static void refuse(SourceFile file, @Nullable String problem) {
        if (problem != null) {
            throw new InputException(file + ": " + problem);
        }
    }

    /** The head as UTF-8, a character cut at its end left out; as Windows-1252 where it is not UTF-8. */
    private static String text(byte[] head) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(head.length);
        CoderResult result = utf8.decode(ByteBuffer.wrap(head), text, false);
        String decoded = result.isError()
                ? new String(head, CsvInput.WINDOWS_1252)
                : text.flip().toString();
        return decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
    }

    /** How a file that is not recognised can be named. */
    static String whatToDo() {
        return "if it is one of " + String.join(", ", Format.ids()) + ", say which with --as";
    }
}
