package org.apache.kafka.common.errors;

public class GroupAuthorizationException extends AuthorizationException {
    private final String groupId;

    public GroupAuthorizationException(String message, String groupId) {
        super(message);
        this.groupId = groupId;
    }

    public GroupAuthorizationException(String message) {
        this(message, null);
    }

    public String groupId() {
        return groupId;
    }

    public static GroupAuthorizationException forGroupId(String groupId) {
        return new GroupAuthorizationException("Not authorized to access group: " + groupId, groupId);
    }
}
