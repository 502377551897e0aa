"""Setup's objects are read, never written."""

from app.practice.org.objects.setup import setup_objects


def test_none_of_their_fields_is_written():
    fields = [f for each in setup_objects() for f in each.fields.values()]
    assert {f.write for f in fields} == {""}


def test_permissions_are_about_the_caller_and_kept_nowhere():
    kinds = {each.name: each for each in setup_objects()}
    assert kinds["UserPermissionAccess"].prefix == ""
    assert "PermissionsEditTask" in kinds["UserPermissionAccess"].fields
