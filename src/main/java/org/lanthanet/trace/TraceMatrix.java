package org.lanthanet.trace;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.lanthanet.model.Stage;

/** All users of a stage by all origins: U_jo is what country j uses of what entered at o, REO tonnes. */
public final class TraceMatrix {
    private final Stage stage;
    private final List<String> users;
    private final List<Origin> origins;
    private final DMatrixRMaj amounts;

    TraceMatrix(Stage stage, List<String> users, List<Origin> origins, DMatrixRMaj amounts) {
        this.stage = stage;
        this.users = List.copyOf(users);
        this.origins = List.copyOf(origins);
        this.amounts = amounts;
    }

    public Stage stage() {
        return stage;
    }

    /** The countries of the chain, in the order of their codes; some may use nothing here. */
    public List<String> users() {
        return users;
    }

    /** The origins that can have come this far: mined ones first, then by stage of entry, then by code. */
    public List<Origin> origins() {
        return origins;
    }

    /** What a user uses of an origin, both by their places in the lists. */
    public double reoTonnes(int user, int origin) {
        return amounts.get(user, origin);
    }

    /** The same by name; 0 of what is not in the lists. */
    public double reoTonnes(String user, Origin origin) {
        int j = users.indexOf(user);
        int o = origins.indexOf(origin);
        return j < 0 || o < 0 ? 0 : amounts.get(j, o);
    }
}
