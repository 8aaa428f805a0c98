package io.popindesk.popin;

import tools.jackson.databind.node.ObjectNode;

/** Reads the answer to one kind of request, in two steps: Popin's own verdict lies in between. */
@FunctionalInterface
interface AnswerReader<T> {
    /**
     * The fields of a body; all of them, unless a reader keeps one for itself.
     *
     * @throws UnreadableException where the body is no object
     */
    default ObjectNode fields(Json json, byte[] body) throws UnreadableException {
        return json.object(body);
    }

    /**
     * What a body means that says it is a success.
     *
     * @param fields what {@link #fields} gave
     * @throws UnreadableException where what is asked for is not in there
     */
    T read(ObjectNode fields) throws UnreadableException;
}
