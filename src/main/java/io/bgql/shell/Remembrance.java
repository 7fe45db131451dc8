package io.bgql.shell;

import io.bgql.cluster.LuaFunction;
import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a cluster without asking it; what is not known yet is empty, and asked for behind. */
public interface Remembrance {
    Catalog catalog();

    /** The bins of all sets that were looked at so far. */
    Map<String, Set<Type>> binsSeen();

    /** Background jobs, the newest first. */
    List<JobView> jobs();

    /** Those of a Lua module that EXECUTE can call. */
    List<LuaFunction> functions(String module);

    /** The nodes with the addresses that clients reach them at. */
    List<Node> nodes();

    /** Whether something is being asked for that was wanted and did not come in time. */
    boolean awaits();

    /** A node that can be connected to. */
    record Node(String name, String address) {}
}
